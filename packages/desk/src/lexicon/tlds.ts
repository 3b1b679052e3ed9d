const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Generic top-level domains common in reports; two-letter country codes are accepted by their shape. */
export const GENERIC_TLDS: ReadonlySet<string> = words(
  `com net org info biz name pro mobi edu gov mil int arpa aero coop museum travel jobs cat tel asia post xxx onion bit example test invalid local
  app dev page cloud online site website web space store shop tech top xyz club live life world today news media press blog wiki email chat link click
  icu vip fun win bid loan men work date review stream download trade racing science party webcam faith cricket accountant gdn host hosting server network
  systems solutions services support digital agency company group team center global international direct express plus one zone city house land
  finance bank money cash credit fund capital exchange trading market markets business consulting management partners ventures holdings
  security expert guru ninja rocks cool buzz monster quest cyou sbs cfd bond lol beauty hair skin makeup autos boats homes motorcycles yachts
  art design photo photos pics gallery studio video film movie music audio game games play bet casino poker
  health care clinic dental doctor fitness energy solar green eco farm garden kitchen cafe coffee pizza restaurant bar beer wine
  academy school education university college training institute foundation charity church bible law legal lawyer attorney
  fashion clothing shoes jewelry boutique gift gifts toys tools parts supply supplies equipment
  pub ink red blue black pink kim wang ren ltd inc llc gmbh srl sarl limited cc tv me io co ai`,
);

/** Endings that are file names far more often than domains when they stand without defanging. */
export const FILE_ENDINGS: ReadonlySet<string> = words(
  `exe dll sys bat cmd ps1 vbs js jse wsf hta lnk scr msi jar class zip rar 7z gz tar iso img cab doc docx docm xls xlsx xlsm ppt pptx pdf rtf txt csv log
  json xml yaml yml html htm php asp aspx jsp py pl sh rb go rs c cpp h cs java md png jpg jpeg gif svg bmp ico mp3 mp4 avi mov bin dat db tmp bak cfg conf ini inf reg
  so dylib apk ipa dex elf key pem crt cer der p12 pfx sql sqlite plist desktop service photos net core`,
);
