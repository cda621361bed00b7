package org.qingshou.outsourcing.gateway;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Refused;
import org.qingshou.outbox.signing.WebhookSignature;
import org.qingshou.vault.KeyFiles;
import org.springframework.stereotype.Component;

/**
 * The bank's own signing keys: the private halves in the folder of secrets, the public halves for every agency to fetch.
 * While keys are changed there are two, and each call carries a signature of both, so that agencies may change when they
 * like. The file is read again when it was changed, on this node or another.
 */
@Component
public class BankKeys {
    static final String FILE = "gateway-signing.key";
    private static final int MOST = 2;

    private final KeyFiles files;
    private volatile Loaded loaded;

    BankKeys(KeyFiles files) {
        this.files = files;
        loaded = load();
    }

    private record Pair(String privateText, PrivateKey signing, String publicText) {
        String text() {
            return privateText + "\n" + publicText + "\n";
        }
    }

    private record Loaded(Instant at, List<Pair> pairs) {}

    /** By which agencies verify our calls, as {@link WebhookSignature#text} writes them, the newest first. */
    public List<String> publicKeys() {
        return current().stream().map(Pair::publicText).toList();
    }

    /**
     * Puts a new key beside the one in use.
     *
     * @throws Refused where two are in use already
     */
    public synchronized void add() {
        List<Pair> pairs = new ArrayList<>(current());
        if (pairs.size() >= MOST) throw Refused.conflict("outsourcing.keys.two");
        String old = text(pairs);
        files.replace(FILE, fresh() + old);
        loaded = load();
    }

    /**
     * Takes the older key out of use: from now on an agency that has not fetched the new one refuses our calls.
     *
     * @throws Refused where there is one only
     */
    public synchronized void retire() {
        List<Pair> pairs = current();
        if (pairs.size() < MOST) throw Refused.conflict("outsourcing.keys.one");
        files.replace(FILE, text(pairs.subList(0, 1)));
        loaded = load();
    }

    /** Signatures by all keys in use, separated by spaces. */
    String sign(String id, Instant at, byte[] body) {
        return current().stream()
                .map(pair -> WebhookSignature.sign(pair.signing(), id, at, body))
                .collect(Collectors.joining(" "));
    }

    private List<Pair> current() {
        if (!files.changedAt(FILE).equals(loaded.at())) loaded = load();
        return loaded.pairs();
    }

    /** The time is taken first: a change in between is read twice rather than missed. */
    private Loaded load() {
        Instant at = files.changedAt(FILE);
        List<String> lines = files.load(FILE, BankKeys::fresh)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i += 2) pairs.add(pair(lines.get(i), lines.get(i + 1)));
        if (pairs.isEmpty()) throw unusable(null);
        return new Loaded(at, List.copyOf(pairs));
    }

    private static Pair pair(String privateText, String publicText) {
        try {
            PrivateKey key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateText)));
            return new Pair(privateText, key, publicText);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw unusable(e);
        }
    }

    private static IllegalStateException unusable(@Nullable Exception cause) {
        return new IllegalStateException("The key file " + FILE + " does not hold a usable key", cause);
    }

    private static String text(List<Pair> pairs) {
        return pairs.stream().map(Pair::text).collect(Collectors.joining());
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
