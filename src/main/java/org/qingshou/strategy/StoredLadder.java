package org.qingshou.strategy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.qingshou.approvals.subject.Line;
import org.qingshou.cases.Contacts;
import org.qingshou.kernel.CaseId;
import org.qingshou.strategy.method.CollectionMethod;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.MethodRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ladder as its tables hold it. */
@Service
class StoredLadder implements Ladder {
    private final CaseFiles files;

    StoredLadder(CaseFiles files) {
        this.files = files;
    }

    @Override
    @Transactional(readOnly = true)
    public List<StepView> steps(CaseId caseId) {
        return steps(files.read(caseId));
    }

    List<StepView> steps(CaseFile file) {
        return file.methods().all().stream().map(method -> view(file, method)).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean exhausted(CaseId caseId) {
        return missing(caseId).isEmpty();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> missing(CaseId caseId) {
        return missing(files.read(caseId));
    }

    List<Line> missing(CaseFile file) {
        return file.methods().all().stream()
                .map(method -> file.step(method.code()))
                .filter(row -> !row.state().settled())
                .map(row -> Line.of("strategy.open", "#method." + row.method() + ".name", "#step." + row.state()))
                .toList();
    }

    private StepView view(CaseFile file, CollectionMethod method) {
        MethodCode code = method.code();
        StepRow row = file.step(code);
        List<MethodRecord> records = file.records(code);
        List<Contacts.Entry> contacts = EvidenceCount.relevant(method.minimum(), file.contacts(code));
        List<EvidenceLine> evidence = file.evidence(code, method.minimum());
        List<LocalDate> days = Stream.concat(
                        records.stream().map(MethodRecord::on),
                        contacts.stream().map(Contacts.Entry::onDate))
                .sorted()
                .toList();
        return new StepView(
                code,
                file.methods().position(code),
                row.round(),
                row.state(),
                days.isEmpty() ? null : days.getFirst(),
                days.isEmpty() ? null : days.getLast(),
                records.size() + contacts.size(),
                (int) evidence.stream().filter(EvidenceLine::met).count(),
                evidence.size(),
                row.outcome(),
                row.naReason(),
                hash(records, contacts));
    }

    /** Over every record and contact in order, so that none can be added, dropped or altered without another hash. */
    private static String hash(List<MethodRecord> records, List<Contacts.Entry> contacts) {
        StringBuilder text = new StringBuilder();
        for (MethodRecord record : records) {
            text.append(record.id())
                    .append('|')
                    .append(record.kind())
                    .append('|')
                    .append(record.on());
            text.append('|').append(record.by()).append('|').append(record.at());
            for (Map.Entry<String, String> answer :
                    new TreeMap<>(record.answers().values()).entrySet())
                text.append('|')
                        .append(answer.getKey())
                        .append('=')
                        .append(answer.getValue().replace("|", "||"));
            text.append('\n');
        }
        for (Contacts.Entry contact : contacts)
            text.append(contact.id())
                    .append('|')
                    .append(contact.action())
                    .append('|')
                    .append(contact.outcome())
                    .append('|')
                    .append(contact.at())
                    .append('\n');
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
