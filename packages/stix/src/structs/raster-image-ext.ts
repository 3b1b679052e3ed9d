/** STIX 2.1 §6.7.5. A raster image file. */
export const rasterImageExt = {
  section: '6.7.5',
  notEmpty: true,
  properties: {
    image_height: 'integer',
    image_width: 'integer',
    bits_per_pixel: 'integer',
    exif_tags: 'dictionary of text-or-integer',
  },
} as const;
