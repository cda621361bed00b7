package org.qingshou.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final String PHONE = "19900001234";

    @TempDir
    Path folder = Path.of("target");

    @Test
    void aSealedValueOpensForItsOwnRowOnly() {
        FieldCipher cipher = new FieldCipher(new KeyFiles(folder));
        UUID row = UUID.randomUUID();
        byte[] sealed = cipher.seal(PHONE, row);
        assertThat(cipher.open(sealed, row)).isEqualTo(PHONE);
        assertThatThrownBy(() -> cipher.open(sealed, UUID.randomUUID())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void equalValuesLookDifferentButShareTheirBlindIndex() {
        KeyFiles keys = new KeyFiles(folder);
        FieldCipher cipher = new FieldCipher(keys);
        assertThat(cipher.seal(PHONE, "row")).isNotEqualTo(cipher.seal(PHONE, "row"));
        BlindIndex index = new BlindIndex(keys);
        assertThat(index.of("phone", PHONE)).isEqualTo(index.of("phone", PHONE)).hasSize(32);
        assertThat(index.of("id", PHONE)).isNotEqualTo(index.of("phone", PHONE));
    }

    @Test
    void theKeysOfAnEarlierStartOpenWhatItSealed() {
        byte[] sealed = new FieldCipher(new KeyFiles(folder)).seal(PHONE, "row");
        assertThat(new FieldCipher(new KeyFiles(folder)).open(sealed, "row")).isEqualTo(PHONE);
        assertThat(new BlindIndex(new KeyFiles(folder)).of("phone", PHONE))
                .isEqualTo(new BlindIndex(new KeyFiles(folder)).of("phone", PHONE));
    }

    @Test
    void keyFilesAreReadableByTheirOwnerOnly() throws Exception {
        new KeyFiles(folder).load("some.key", () -> "secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("some.key"))))
                .isEqualTo("rw-------");
    }
}
