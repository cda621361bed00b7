package org.qingshou.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Seals personal data for the database: randomised AES-256-GCM with the row's id as associated data, so that equal
 * values look different and a value copied into another row does not open.
 */
@Component
public class FieldCipher {
    private final Aead aead;

    FieldCipher(KeyFiles keys) {
        try {
            AeadConfig.register();
            KeysetHandle handle = TinkJsonProtoKeysetFormat.parseKeyset(
                    keys.load("fields.json", FieldCipher::freshKeyset), InsecureSecretKeyAccess.get());
            aead = handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key file fields.json does not hold a usable keyset", e);
        }
    }

    /** @param rowId id of the row that will hold the value; the same id opens it again */
    public byte[] seal(String plain, Object rowId) {
        try {
            return aead.encrypt(plain.getBytes(StandardCharsets.UTF_8), context(rowId));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** For files: the chunk's own id is the context, so that chunks cannot be swapped. */
    public byte[] sealBytes(byte[] plain, Object rowId) {
        try {
            return aead.encrypt(plain, context(rowId));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    public byte[] openBytes(byte[] sealed, Object rowId) {
        try {
            return aead.decrypt(sealed, context(rowId));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed chunk of row " + rowId + " does not open with our keys", e);
        }
    }

    public byte @Nullable [] sealNullable(@Nullable String plain, Object rowId) {
        return plain == null ? null : seal(plain, rowId);
    }

    public String open(byte[] sealed, Object rowId) {
        try {
            return new String(aead.decrypt(sealed, context(rowId)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed value of row " + rowId + " does not open with our keys", e);
        }
    }

    public @Nullable String openNullable(byte @Nullable [] sealed, Object rowId) {
        return sealed == null ? null : open(sealed, rowId);
    }

    private static byte[] context(Object rowId) {
        return rowId.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String freshKeyset() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
