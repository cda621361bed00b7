package org.qingshou.outsourcing.gateway;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.qingshou.outbox.signing.WebhookSignature;
import org.qingshou.vault.KeyFiles;
import org.springframework.stereotype.Component;

/** The bank's own signing key: the private half in the folder of secrets, the public half for every agency to fetch. */
@Component
public class BankKeys {
    private final PrivateKey signing;
    private final String publicText;

    BankKeys(KeyFiles files) {
        List<String> lines =
                files.load("gateway-signing.key", BankKeys::fresh).lines().toList();
        try {
            signing = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.getFirst())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key file gateway-signing.key does not hold a usable key", e);
        }
        publicText = lines.get(1);
    }

    /** By which agencies verify our calls, as {@link WebhookSignature#text} writes it. */
    public String publicKey() {
        return publicText;
    }

    String sign(String id, Instant at, byte[] body) {
        return WebhookSignature.sign(signing, id, at, body);
    }

    private static String fresh() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + "\n"
                    + WebhookSignature.text(pair.getPublic()) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
