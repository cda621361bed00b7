package org.qingshou.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;

/** The branches and officers of the book: so many that an officer has some 500 cases, as far as 40 branches go. */
record Bank(List<String> branches, List<ActorId> officers) {
    static final ActorId BENCHMARK = ActorId.system("benchmark");

    private static final int LOANS_A_BRANCH = 25_000;
    private static final int FEWEST_BRANCHES = 3;
    private static final int MOST_BRANCHES = 40;
    private static final int LOANS_AN_OFFICER = 2500;
    private static final int MOST_OFFICERS_A_BRANCH = 10;
    private static final String HEAD = "0100";
    private static final String OFFICER = "officer.";

    Bank {
        branches = List.copyOf(branches);
        officers = List.copyOf(officers);
    }

    static Bank of(int rows, RunningLedger ledger) {
        int count = Math.clamp(rows / LOANS_A_BRANCH, FEWEST_BRANCHES, MOST_BRANCHES);
        int staff = Math.clamp(rows / count / LOANS_AN_OFFICER, 1, MOST_OFFICERS_A_BRANCH);
        Branches branches = ledger.service(Branches.class);
        branches.add(branch(HEAD, null));
        List<String> codes =
                IntStream.rangeClosed(1, count).mapToObj("01%02d"::formatted).toList();
        codes.forEach(code -> branches.add(branch(code, new BranchCode(HEAD))));
        List<ActorId> officers = new ArrayList<>();
        for (String code : codes)
            for (int i = 1; i <= staff; i++) officers.add(officer(ledger.service(Users.class), code, i));
        return new Bank(codes, officers);
    }

    List<ActorId> officersOf(String branch) {
        String prefix = OFFICER + branch + ".";
        return officers.stream().filter(id -> id.value().startsWith(prefix)).toList();
    }

    private static Branch branch(String code, @Nullable BranchCode parent) {
        return new Branch(new BranchCode(code), code, parent, BusinessClock.DEFAULT_ZONE, "330127");
    }

    /** Nobody ever signs in with the password. */
    private static ActorId officer(Users users, String branch, int number) {
        ActorId id = new ActorId(OFFICER + branch + "." + number);
        users.add(
                new UserInfo(
                        id,
                        id.value(),
                        branch + "%02d".formatted(number),
                        Set.of(Roles.OFFICER),
                        new BranchCode(branch),
                        null,
                        true),
                UUID.randomUUID().toString(),
                BENCHMARK);
        return id;
    }
}
