/** Threat actors known by several names: forms of one actor in a row. */
export const ACTORS = `APT1|Comment Crew|Comment Panda
APT3|Gothic Panda|Buckeye
APT10|Stone Panda|menuPass|Cicada|TA429
APT12|Numbered Panda
APT17|Deputy Dog
APT27|Emissary Panda|LuckyMouse|Iron Tiger
APT28|Fancy Bear|Sofacy|Sednit|Pawn Storm|STRONTIUM|Forest Blizzard|Tsar Team
APT29|Cozy Bear|The Dukes|NOBELIUM|Midnight Blizzard|UNC2452|Dark Halo
APT30|Naikon
APT31|Zirconium|Judgment Panda
APT32|OceanLotus|Ocean Lotus
APT33|Elfin|Refined Kitten|Holmium
APT34|OilRig|Helix Kitten|Crambus|Cobalt Gypsy
APT35|Charming Kitten|Phosphorus|Newscaster|TA453|Mint Sandstorm
APT37|Reaper|ScarCruft|Group123|Ricochet Chollima
APT38|BlueNoroff|Bluenoroff|Stardust Chollima
APT39|Chafer|Remix Kitten
APT40|Leviathan|TEMP.Periscope
APT41|Winnti|Barium|Wicked Panda|Double Dragon|Blackfly
APT42
APT43|Kimsuky|Velvet Chollima|Thallium|Emerald Sleet
Lazarus Group|Lazarus|Hidden Cobra|HIDDEN COBRA|Zinc|Labyrinth Chollima|Guardians of Peace
Andariel|Silent Chollima
Sandworm|Sandworm Team|Voodoo Bear|Telebots|TeleBots|BlackEnergy group|Seashell Blizzard
Turla|Venomous Bear|Snake group|Waterbug|Uroburos group|Secret Blizzard
Gamaredon|Gamaredon Group|Primitive Bear|Armageddon|Aqua Blizzard
Energetic Bear|Dragonfly|Crouching Yeti|Berserk Bear
XENOTIME|TEMP.Veles
MuddyWater|Muddy Water|Static Kitten|Mercury|Seedworm
Lyceum|Hexane|Siamesekitten
Agrius|Pink Sandstorm
Moses Staff
Imperial Kitten|Tortoiseshell
Fox Kitten|Pioneer Kitten|Parisite
Magic Hound
CopyKittens
Rocket Kitten
DarkHydrus
Desert Falcons|Arid Viper|APT-C-23|AridViper
Molerats|Gaza Cybergang|Gaza Cyber Gang|Extreme Jackal
Volatile Cedar|Lebanese Cedar
Syrian Electronic Army
Cyber Caliphate
Bahamut
Stealth Falcon|FruityArmor
Equation Group
Tilded Team
Hacking Team group
SideWinder|Rattlesnake
Patchwork|Dropping Elephant
Transparent Tribe|APT36|Mythic Leopard
Confucius
Donot Team|DoNot Team|APT-C-35
Bitter|BITTER APT
Mustang Panda|RedDelta|Bronze President|TA416
Tonto Team|CactusPete
Tick|Bronze Butler
BlackTech
Gallium|Granite Typhoon|Soft Cell
Hafnium|Silk Typhoon
Volt Typhoon
Salt Typhoon
Flax Typhoon
Storm-0558
Flea|Nickel|APT15|Ke3chang|Vixen Panda
TA428
TA410
TA413
TA505
TA542|Mummy Spider
TA551|Shathak
FIN4
FIN6
FIN7|Carbanak group|Carbon Spider
FIN8
FIN11
FIN12
Cobalt Group|Cobalt Gang
Silence group
Evil Corp|Indrik Spider
Wizard Spider
Scattered Spider|UNC3944|Octo Tempest
Lapsus$|LAPSUS$
ShinyHunters
Anonymous
Killnet
LulzSec
Lizard Squad
Shadow Brokers
DarkSide
REvil|Sodinokibi group
Magecart
Dark Caracal
Hidden Lynx
Strider|ProjectSauron
The Mask|Careto
Inception|Cloud Atlas
Red October
DarkHotel|Dark Hotel
Winter Vivern|UAC-0114
Ghostwriter|UNC1151
Killmilk
Guccifer 2.0
IT Army of Ukraine
Predatory Sparrow
Black Shadow|BlackShadow`;

/** Malware families: forms of one family in a row. */
export const MALWARE = `Stuxnet|ستاكس نت|ستوكسنت
Flame|Flamer
Duqu|دوكو
Gauss
Shamoon|Disttrack|شمعون
StoneDrill
ZeroCleare
Dustman
WannaCry|WannaCrypt|واناكراي|وانا كراي
NotPetya|ExPetr|نوت بيتيا
Petya|بيتيا
Bad Rabbit|BadRabbit
BlackEnergy
Industroyer|CrashOverride
Industroyer2
TRITON|TRISIS|HatMan
Pipedream|INCONTROLLER
Olympic Destroyer
HermeticWiper
WhisperGate
CaddyWiper
AcidRain
Sunburst|SUNBURST|Solorigate
Supernova|SUPERNOVA
Teardrop|TEARDROP
Pegasus|بيغاسوس
Predator spyware
FinSpy
Emotet|Geodo|Heodo
TrickBot|Trickbot
BazarLoader|BazarBackdoor
Qakbot|QakBot|Qbot|QBot
IcedID|BokBot
Dridex
Ursnif|Gozi|ISFB
Zeus|ZeuS|Zbot
Gameover ZeuS|GameOver ZeuS
SpyEye
Carbanak
Cerberus
Anubis
FluBot
Hancitor|Chanitor
Smoke Loader|SmokeLoader
Amadey
Agent Tesla|AgentTesla
FormBook|Formbook
XLoader
LokiBot|Loki Bot
RedLine Stealer|RedLine
Raccoon Stealer|Raccoon
Vidar
AZORult|Azorult
Lumma Stealer|LummaC2
NanoCore
njRAT|Bladabindi
DarkComet
AsyncRAT
QuasarRAT|Quasar RAT
Remcos|RemcosRAT
NetWire
Poison Ivy|PoisonIvy
PlugX|Korplug
ShadowPad
Gh0st RAT|Gh0stRAT
Winnti malware
9002 RAT
Cobalt Strike|Cobalt Strike Beacon
Metasploit|Meterpreter
Mimikatz
PsExec
Empire framework
Sliver
Brute Ratel
Havoc
Ryuk
Conti
Maze
Egregor
LockBit
BlackCat|ALPHV
BlackMatter
Sodinokibi
GandCrab
Cl0p|Clop
Hive ransomware
Black Basta
Royal ransomware
Play ransomware
Akira ransomware
Medusa ransomware
Ragnar Locker|RagnarLocker
DoppelPaymer
BitPaymer
SamSam
Locky
CryptoLocker
CryptoWall
TeslaCrypt
Cerber
Phobos
Dharma
Babuk
NetWalker
EKANS|Snake ransomware
Mirai
Mozi
Gafgyt|Bashlite
Conficker
Sality
Necurs
Kelihos
Andromeda
Smominru
VPNFilter
Cyclops Blink
Snake implant|Uroburos
Carbon backdoor
Kazuar
ComRAT
LightNeuron
Drovorub
X-Agent|XAgent
Zebrocy
Sofacy malware
CHOPSTICK
Seaduke
HAMMERTOSS
LookBack
FlowCloud
POWERSTATS
Helminth
RGDoor
BondUpdater|BONDUPDATER
ISMDoor
Karkoff
DNSpionage
NOKKI
KONNI|Konni
BabyShark
AppleJeus
ELECTRICFISH
HOPLIGHT
FASTCash
Manuscrypt
BLINDINGCAN
Dtrack|DTrack
MATA
WellMess
Regin
EternalBlue
DoublePulsar
China Chopper
Merdoor
Graphican
Raspberry Robin
SocGholish|FakeUpdates
Gootloader|GootLoader
Ursnif
Dofoil
Ramnit
Danabot|DanaBot
Zloader|ZLoader
Pony
Hworm|H-Worm
Houdini
Crimson RAT|CrimsonRAT
ObliqueRAT
Adwind|jRAT
XtremeRAT|Xtreme RAT
SpyNote
AhMyth
Exodus spyware
Triout
ViceLeaker
ZooPark
GravityRAT
BadNews
Flokibot|FlokiBot
Buhtrap
Dyre|Dyreza
Vawtrak
Shifu
Tinba
Citadel
Ploutus
Tyupkin
Alina
BlackPOS
Dexter`;

/** Programs that are tools of attackers and administrators alike. */
export const TOOLS: ReadonlySet<string> = new Set([
  'Cobalt Strike',
  'Metasploit',
  'Mimikatz',
  'PsExec',
  'Empire framework',
  'Sliver',
  'Brute Ratel',
  'Havoc',
  'EternalBlue',
  'DoublePulsar',
  'China Chopper',
]);
