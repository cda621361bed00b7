package org.qingshou.outsourcing;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.conformance.CheckReport;
import org.qingshou.outsourcing.conformance.ReportFile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What comes to the file of an agency over time. What is entered is checked here; who may enter it, at the desk. */
@Service
public class AgencyProfiles {
    private static final int LONGEST_NOTE = 1000;
    private static final int BEST = 100;
    private static final int MOST_BYTES = 1_000_000;
    private static final int LONGEST_ENDPOINT = 300;

    private final AgencyFiles files;
    private final Agencies agencies;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    AgencyProfiles(AgencyFiles files, Agencies agencies, BusinessClock clock, ApplicationEventPublisher events) {
        this.files = files;
        this.agencies = agencies;
        this.clock = clock;
        this.events = events;
    }

    /** Puts an evaluation on file; from now on the rules go by the latest. */
    @Transactional
    public void evaluate(AgencyEvaluation evaluation) {
        known(evaluation.agency());
        if (evaluation.on().isAfter(clock.today())) throw Refused.badInput("agencies.evaluation.ahead");
        if (!evaluation.dueOn().isAfter(evaluation.on())
                || evaluation.dueOn().isAfter(AgencyRules.evaluateBy(evaluation.on())))
            throw Refused.badInput(
                    "agencies.evaluation.due",
                    evaluation.on().plusDays(1).toString(),
                    AgencyRules.evaluateBy(evaluation.on()).toString());
        Integer score = evaluation.score();
        if (score != null && (score < 0 || score > BEST)) throw Refused.badInput("agencies.evaluation.score");
        if (evaluation.note().isBlank() || evaluation.note().length() > LONGEST_NOTE)
            throw Refused.badInput("agencies.evaluation.note", Integer.toString(LONGEST_NOTE));
        Instant now = clock.instant();
        files.add(evaluation, now);
        publish(
                evaluation.agency(),
                "evaluated",
                Map.of(
                        "on", evaluation.on().toString(),
                        "result", evaluation.result().name(),
                        "due", evaluation.dueOn().toString()),
                evaluation.by(),
                now);
    }

    /**
     * Puts the report of a check of the agency's interface on file.
     *
     * @return the level that it shows
     */
    @Transactional
    public int enterReport(String agency, InputStream in, ActorId by) {
        known(agency);
        byte[] file = bytes(in);
        CheckReport report = ReportFile.read(file);
        if (!report.agency().equals(agency)) throw Refused.badInput("agencies.report.other", report.agency(), agency);
        if (report.endpoint().length() > LONGEST_ENDPOINT) throw Refused.badInput("agencies.report.field", "endpoint");
        Instant now = clock.instant();
        if (report.at().isAfter(now)) throw Refused.badInput("agencies.report.ahead");
        String hash = sha256(file);
        files.add(
                new AgencyConformance(
                        agency,
                        report.level(),
                        report.at(),
                        report.endpoint(),
                        ReportFile.CONTRACT,
                        count(report, CheckReport.Result.PASS),
                        count(report, CheckReport.Result.FAIL),
                        count(report, CheckReport.Result.SKIP),
                        hash,
                        by),
                now);
        publish(agency, "conformance", Map.of("level", Integer.toString(report.level()), "sha256", hash), by, now);
        return report.level();
    }

    private void known(String agency) {
        if (agencies.find(agency).isEmpty()) throw Refused.notFound("outsourcing.agency.unknown", agency);
    }

    private void publish(String agency, String change, Map<String, String> facts, ActorId by, Instant at) {
        events.publishEvent(new AgencyChanged(agency, change, facts, by, at));
    }

    private static int count(CheckReport report, CheckReport.Result result) {
        return (int)
                report.items().stream().filter(item -> item.result() == result).count();
    }

    private static byte[] bytes(InputStream in) {
        try (in) {
            byte[] read = in.readNBytes(MOST_BYTES + 1);
            if (read.length > MOST_BYTES) throw new Refused(Refused.Kind.TOO_LARGE, "agencies.report.large");
            return read;
        } catch (IOException e) {
            throw Refused.badInput("agencies.report.unreadable");
        }
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
