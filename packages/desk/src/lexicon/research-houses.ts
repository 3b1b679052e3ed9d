/**
 * Houses that publish threat research, one a line: the names that a house's reports use for it, the fullest first; behind
 * the semicolon names of its site only. They open like ordinary words ("Check Point", "Red Canary"), so that a page by
 * itself does not show where such a name begins and ends.
 */
export const RESEARCH_HOUSES = `Cisco Talos|Talos|Cisco
Unit 42|Palo Alto Networks
Check Point Research|Check Point|CPR
Kaspersky Lab|Kaspersky|GReAT;Securelist
ESET Research|ESET;WeLiveSecurity
Symantec|Symantec Security Response|Threat Hunter Team
Trend Micro|Zero Day Initiative;TrendLabs
FireEye|Mandiant
CrowdStrike|CrowdStrike Intelligence
Proofpoint
Secureworks|SecureWorks|Counter Threat Unit|CTU
SentinelLabs|SentinelLABS|SentinelOne
Volexity
Citizen Lab|The Citizen Lab
Recorded Future|Insikt Group
Microsoft|Microsoft Threat Intelligence|MSTIC
Google Threat Analysis Group|Threat Analysis Group|Google TAG|TAG|GTIG|Google
Group-IB
Zscaler ThreatLabz|Zscaler|ThreatLabz
FortiGuard Labs|Fortinet
Sophos X-Ops|SophosLabs|Sophos
McAfee|Trellix
WithSecure|F-Secure
Bitdefender
Avast|Avast Threat Labs
Malwarebytes
Dragos
Trustwave|SpiderLabs|Trustwave SpiderLabs
Cybereason
Anomali
Lookout
NCC Group|Fox-IT
PwC
Intezer
ClearSky
Positive Technologies|PT ESC
AhnLab|ASEC
JPCERT/CC
CERT-UA
Sekoia|SEKOIA.IO
Elastic Security Labs|Elastic
Rapid7
Red Canary
Huntress
Arctic Wolf|Arctic Wolf Labs
eSentire
Cofense
Deep Instinct
Morphisec
Cyble
Netskope
Akamai
Cloudflare
Sucuri
Cylance|BlackBerry
Forcepoint
Flashpoint
IBM X-Force|X-Force
Nozomi Networks
Claroty|Team82
Wordfence
Team Cymru
DomainTools
RiskIQ
Aqua|Aqua Nautilus
Sysdig
Wiz
JFrog
ReversingLabs
Resecurity
Cado Security
G DATA
Doctor Web
ASERT|Arbor Networks|NETSCOUT
Carbon Black
ThreatFabric
Zimperium
Prodaft
Eclypsium
Alien Labs|AlienVault
Cyfirma
Sygnia
Bitsight
Infoblox
Barracuda
Imperva
Radware
Netlab|360 Netlab
QiAnXin
Qihoo 360
Antiy
Kroll
Darktrace
Vectra
Hudson Rock
Varonis
Emsisoft
Qualys
Tenable
Outpost24|KrakenLabs
Koi Security
Positive Security
Trail of Bits
Binarly
Censys
GreyNoise
Shadowserver|Shadowserver Foundation
VulnCheck
Horizon3.ai
watchTowr|watchTowr Labs
Assetnote
Bishop Fox
IOActive
Pen Test Partners|PenTestPartners
Armis
Forescout|Vedere Labs
SecurityScorecard
Seqrite|Quick Heal
K7 Security Labs|K7 Computing
VIPRE
WatchGuard
Ontinue
ReliaQuest
Yoroi|Cybaze
Lab52|S2 Grupo
Telsy
Cluster25
ANY.RUN
Hunt.io
Silent Push
Validin
Cyberint
KELA
Intel 471
Digital Shadows
ZeroFox
Advanced Intel|AdvIntel
Cleafy
Promon
Jamf|Jamf Threat Labs
Objective-See
Patchstack
Sansec
Confiant
Human Security|Satori
Guardio|Guardio Labs
Perception Point
Abnormal Security
Ironscales
Avanan
Mimecast
Red Sky Alliance
Amnesty International|Security Lab
Access Now
Graphika
EclecticIQ
Mnemonic
Truesec
NVISO
Synacktiv
Northwave
Permiso
Sonatype
Phylum
Checkmarx
Snyk
Datadog Security Labs|Datadog
Orca Security
Lacework
CISA|Cybersecurity and Infrastructure Security Agency|US-CERT
NCSC|National Cyber Security Centre
`;
