package org.qingshou.outsourcing.gateway;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;

/** Encryption to an agency's public key: compact JWE, ECDH-ES with A256GCM, never compressed. */
public final class Sealed {
    private Sealed() {}

    /**
     * The text under this key, as compact JWE.
     *
     * @throws IllegalStateException where {@link #isKey} would say no
     */
    public static String to(String publicJwk, String text) {
        return to(publicJwk, new Payload(text), "application/json");
    }

    /** The same of a file. */
    public static String to(String publicJwk, byte[] bytes, String mime) {
        return to(publicJwk, new Payload(bytes), mime);
    }

    private static String to(String publicJwk, Payload payload, String mime) {
        try {
            ECKey key = ECKey.parse(publicJwk);
            JWEHeader.Builder header =
                    new JWEHeader.Builder(JWEAlgorithm.ECDH_ES, EncryptionMethod.A256GCM).contentType(mime);
            if (key.getKeyID() != null) header.keyID(key.getKeyID());
            JWEObject jwe = new JWEObject(header.build(), payload);
            jwe.encrypt(new ECDHEncrypter(key));
            return jwe.serialize();
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("the agency's encryption key cannot be used", e);
        }
    }

    /** Whether this text is a public EC key to which can be encrypted, and holds no private half. */
    public static boolean isKey(String jwk) {
        try {
            ECKey key = ECKey.parse(jwk);
            new ECDHEncrypter(key);
            return !key.isPrivate();
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return false;
        }
    }
}
