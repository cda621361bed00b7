package org.qingshou.outsourcing.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.qingshou.outbox.signing.WebhookSignature;

/** The signing key of the bank that is played, kept in a file so that an agency has to enter it only once. */
record BankKey(PrivateKey signing, String publicText) {
    static BankKey in(Path file) {
        try {
            if (!Files.exists(file)) Files.write(file, fresh());
            List<String> lines = Files.readAllLines(file);
            return new BankKey(
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(
                                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.getFirst()))),
                    lines.get(1));
        } catch (IOException e) {
            throw new UncheckedIOException("the key file " + file + " cannot be used", e);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IllegalStateException("the key file " + file + " does not hold a usable key", e);
        }
    }

    private static List<String> fresh() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        return List.of(
                Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()),
                WebhookSignature.text(pair.getPublic()));
    }
}
