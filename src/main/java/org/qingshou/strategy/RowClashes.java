package org.qingshou.strategy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qingshou.access.Users;
import org.qingshou.kernel.CaseId;
import org.qingshou.strategy.method.Answers;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.strategy.method.RecordKind;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two people at one row of a sheet: tells the second what the first has made of it, field by field. */
@Service
@PreAuthorize("hasAnyRole('OFFICER','MANAGER')")
public class RowClashes {
    private final LadderAccess access;
    private final MethodRecords records;
    private final RecordKeeping keeping;
    private final Users users;

    RowClashes(LadderAccess access, MethodRecords records, RecordKeeping keeping, Users users) {
        this.access = access;
        this.records = records;
        this.keeping = keeping;
        this.users = users;
    }

    /**
     * Empty where the row still is as it was, or is on the sheet no longer. Refused where what is to be saved is no
     * value of its field.
     *
     * @param version which of the row's the person began with
     */
    @Transactional(readOnly = true)
    public Optional<RowClash> find(CaseId caseId, MethodCode code, UUID row, int version, Map<String, String> values) {
        CaseFile file = access.work(caseId);
        return file.records(code).stream()
                .filter(record -> record.id().equals(row) && record.version() > version)
                .findFirst()
                .map(now -> clash(file, code, now, version, values));
    }

    private RowClash clash(CaseFile file, MethodCode code, MethodRecord now, int version, Map<String, String> values) {
        RecordKind kind = keeping.kind(code, now.kind());
        Answers mine = Forms.check(file, code, kind, values);
        Answers base = records.history(file.view().id(), now.id()).stream()
                .filter(record -> record.version() == version)
                .findFirst()
                .map(MethodRecord::answers)
                .orElse(now.answers());
        List<RowClash.Part> parts = kind.entered().stream()
                .map(field -> new RowClash.Part(
                        field, base.text(field.key()), now.answers().text(field.key()), mine.text(field.key())))
                .filter(part -> !part.theirs().equals(part.mine()))
                .toList();
        return new RowClash(now, users.nameOf(now.by()), now.at(), parts);
    }
}
