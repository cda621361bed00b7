package org.qingshou.outsourcing.conformance;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.util.function.Consumer;
import org.qingshou.outbox.signing.WebhookSignature;

/** One check of one agency: the bank that is played listens from the beginning, because an agency may answer at once. */
public final class AgencyCheck implements AutoCloseable {
    private final CheckOptions options;
    private final Clock clock;
    private final Trial trial;
    private final Heard heard = new Heard();
    private final BankKey key;
    private final BankPlayed bank;

    /** @param progress told the line of each item as it comes out */
    public AgencyCheck(CheckOptions options, Clock clock, Consumer<String> progress) {
        this.options = options;
        this.clock = clock;
        trial = new Trial(progress);
        key = BankKey.in(options.keyFile());
        bank = new BankPlayed(options.agency(), options.signingKey(), key, options.listen(), clock, heard);
    }

    /** Where the agency finds the bank that is played, from this machine. */
    public String bankAddress() {
        return bank.address();
    }

    /** Tries all of it, in the caller's thread. */
    public CheckReport run() {
        Examples examples = new Examples(options.agency(), options.encryptionKey(), clock);
        AgencyLine line = new AgencyLine(options.endpoint(), options.agency(), key, stranger(), clock);
        new Receiving(trial, line, examples, heard, strangersKey(), options.batch(), clock).run();
        if (options.signingKey() == null) Reporting.skip(trial);
        else new Reporting(trial, line, heard, clock, options.patience(), examples.plain()).run();
        return new CheckReport(options.agency(), options.endpoint(), clock.instant(), trial.items());
    }

    private static BankKey stranger() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new BankKey(pair.getPrivate(), WebhookSignature.text(pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String strangersKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate().toPublicJWK().toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        bank.close();
    }
}
