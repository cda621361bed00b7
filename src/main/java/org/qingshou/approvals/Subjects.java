package org.qingshou.approvals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qingshou.approvals.subject.ApprovalSubject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The features that ask, by the kind of their requests. Two features for one kind, or an open request whose kind nobody
 * answers for, stop the start. Looked up late, because a feature may well ask and answer in one bean.
 */
@Component
class Subjects implements SmartInitializingSingleton {
    private final ObjectProvider<ApprovalSubject> beans;
    private final JdbcClient jdbc;
    private volatile @Nullable Map<String, ApprovalSubject> byKind;

    Subjects(ObjectProvider<ApprovalSubject> beans, JdbcClient jdbc) {
        this.beans = beans;
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> open = jdbc.sql(
                        "SELECT DISTINCT kind FROM approval_request WHERE state IN ('PENDING', 'SENT_BACK')")
                .query((rs, n) -> rs.getString("kind"))
                .list();
        Map<String, ApprovalSubject> known = known();
        open.stream().filter(kind -> !known.containsKey(kind)).findFirst().ifPresent(kind -> {
            throw new IllegalStateException("open requests of kind " + kind + ", but no ApprovalSubject for it");
        });
    }

    ApprovalSubject of(String kind) {
        ApprovalSubject subject = known().get(kind);
        if (subject == null) throw new IllegalArgumentException("no ApprovalSubject for kind " + kind);
        return subject;
    }

    /** All kinds that can be asked for, in the order of their codes. */
    List<String> kinds() {
        return List.copyOf(known().keySet());
    }

    private Map<String, ApprovalSubject> known() {
        Map<String, ApprovalSubject> map = byKind;
        if (map == null) byKind = map = collect();
        return map;
    }

    private Map<String, ApprovalSubject> collect() {
        Map<String, ApprovalSubject> map = new TreeMap<>();
        beans.forEach(subject -> {
            if (map.putIfAbsent(subject.kind(), subject) != null)
                throw new IllegalStateException("two ApprovalSubjects for kind " + subject.kind());
        });
        return map;
    }
}
