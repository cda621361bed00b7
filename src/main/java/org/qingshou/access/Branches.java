package org.qingshou.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Divisions;
import org.qingshou.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bank's branches. */
@Service
public class Branches {
    private final JdbcClient jdbc;

    Branches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Branch> all() {
        return jdbc.sql("SELECT * FROM branch ORDER BY code")
                .query(Branches::row)
                .list();
    }

    /** The head office: where the bank's own rules and texts are answered for; the first by code where there are several. */
    public Optional<BranchCode> head() {
        return all().stream()
                .filter(branch -> branch.parent() == null)
                .map(Branch::code)
                .findFirst();
    }

    public Optional<Branch> find(BranchCode code) {
        return jdbc.sql("SELECT * FROM branch WHERE code = :code")
                .param("code", code.value())
                .query(Branches::row)
                .optional();
    }

    /** The branch and those above it, the nearest first. */
    public List<BranchCode> upwards(BranchCode from) {
        List<BranchCode> path = new ArrayList<>();
        Optional<BranchCode> at = Optional.of(from);
        while (at.isPresent() && !path.contains(at.get())) {
            path.add(at.get());
            at = at.flatMap(this::find).map(Branch::parent);
        }
        return path;
    }

    /** The lowest branch over all of these; where the bank has no single head, the head of the first of them. */
    public BranchCode over(Collection<BranchCode> touched) {
        List<List<BranchCode>> paths = touched.stream().map(this::upwards).toList();
        List<BranchCode> first = paths.getFirst();
        return first.stream()
                .filter(code -> paths.stream().allMatch(path -> path.contains(code)))
                .findFirst()
                .orElse(first.getLast());
    }

    /** The zone of a branch; an unknown branch is judged by the bank's own zone. */
    public ZoneId zone(BranchCode code) {
        return find(code).map(Branch::zone).orElse(BusinessClock.DEFAULT_ZONE);
    }

    /** The branch's own calendar day of a moment. */
    public LocalDate day(BranchCode code, Instant at) {
        return LocalDate.ofInstant(at, zone(code));
    }

    /** Adds a branch; its code must be new, its parent known, its division code well formed. */
    @Transactional
    public void add(Branch branch) {
        BranchCode parent = branch.parent();
        if (find(branch.code()).isPresent())
            throw Refused.conflict("access.branch.taken", branch.code().value());
        if (parent != null && find(parent).isEmpty()) throw Refused.badInput("access.branch.parent", parent.value());
        if (!Divisions.isCode(branch.divisionCode())) throw Refused.badInput("access.branch.division");
        jdbc.sql("INSERT INTO branch (code, name, parent_code, zone, division_code) VALUES (:c, :n, :p, :z, :d)")
                .param("c", branch.code().value())
                .param("n", branch.name())
                .param("p", parent == null ? null : parent.value())
                .param("z", branch.zone().getId())
                .param("d", branch.divisionCode())
                .update();
    }

    private static Branch row(ResultSet rs, int n) throws SQLException {
        String parent = rs.getString("parent_code");
        return new Branch(
                new BranchCode(rs.getString("code")),
                rs.getString("name"),
                parent == null ? null : new BranchCode(parent),
                ZoneId.of(rs.getString("zone")),
                rs.getString("division_code"));
    }
}
