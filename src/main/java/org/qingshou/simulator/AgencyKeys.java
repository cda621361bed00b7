package org.qingshou.simulator;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
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
import java.text.ParseException;
import java.util.Base64;
import java.util.List;

/** The agency's own keys, made at its first start and kept in its folder. */
record AgencyKeys(PrivateKey signing, String signingPublic, ECKey encryption) {
    static AgencyKeys in(Path folder) {
        Path signing = folder.resolve("signing.key");
        Path encryption = folder.resolve("encryption.jwk");
        try {
            Files.createDirectories(folder);
            if (!Files.exists(signing)) {
                KeyPair fresh = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                Files.write(
                        signing,
                        List.of(
                                Base64.getEncoder()
                                        .encodeToString(fresh.getPrivate().getEncoded()),
                                Signatures.publicText(fresh.getPublic())));
            }
            if (!Files.exists(encryption))
                Files.writeString(
                        encryption,
                        new ECKeyGenerator(Curve.P_256)
                                .keyID("agency-1")
                                .generate()
                                .toJSONString());
            List<String> lines = Files.readAllLines(signing);
            PrivateKey key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.getFirst())));
            return new AgencyKeys(key, lines.get(1), ECKey.parse(Files.readString(encryption)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | JOSEException | ParseException e) {
            throw new IllegalStateException("the agency's keys in " + folder + " cannot be used", e);
        }
    }
}
