/** STIX 2.1 §6.18.2. Extensions of version 3 certificates. */
export const x509V3Extensions = {
  section: '6.18.2',
  notEmpty: true,
  properties: {
    basic_constraints: 'string',
    name_constraints: 'string',
    policy_constraints: 'string',
    key_usage: 'string',
    extended_key_usage: 'string',
    subject_key_identifier: 'string',
    authority_key_identifier: 'string',
    subject_alternative_name: 'string',
    issuer_alternative_name: 'string',
    subject_directory_attributes: 'string',
    crl_distribution_points: 'string',
    inhibit_any_policy: 'string',
    private_key_usage_period_not_before: 'timestamp',
    private_key_usage_period_not_after: 'timestamp',
    certificate_policies: 'string',
    policy_mappings: 'string',
  },
} as const;
