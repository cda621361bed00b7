package org.qingshou.outsourcing.gateway;

/**
 * Where and how an agency is reached.
 *
 * @param endpoint base address without a slash at its end
 * @param encryptionKey public EC key as JWK text
 */
public record AgencyAddress(String code, String endpoint, String encryptionKey) {}
