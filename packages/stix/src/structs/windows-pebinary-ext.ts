/** STIX 2.1 §6.7.6. A Windows portable executable. */
export const windowsPebinaryExt = {
  section: '6.7.6',
  properties: {
    pe_type: 'open-vocab windows-pebinary-type-ov required',
    imphash: 'string',
    machine_hex: 'hex',
    number_of_sections: 'integer 0..',
    time_date_stamp: 'timestamp',
    pointer_to_symbol_table_hex: 'hex',
    number_of_symbols: 'integer 0..',
    size_of_optional_header: 'integer 0..',
    characteristics_hex: 'hex',
    file_header_hashes: 'hashes',
    optional_header: 'object windows-pe-optional-header',
    sections: 'list of object windows-pe-section',
  },
} as const;
