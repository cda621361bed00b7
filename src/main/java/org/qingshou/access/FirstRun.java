package org.qingshou.access;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the first administrator of an empty installation. There is no default account: whoever can read the log of the
 * server holds the one-time code.
 */
@Service
public class FirstRun {
    private static final Logger LOG = LoggerFactory.getLogger(FirstRun.class);
    private static final ActorId SETUP = ActorId.system("first-run");

    private final Users users;
    private final Branches branches;
    private volatile @Nullable String code;
    private int wrong;

    FirstRun(Users users, Branches branches) {
        this.users = users;
        this.branches = branches;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        if (!users.none()) return;
        byte[] random = new byte[5];
        new SecureRandom().nextBytes(random);
        code = HexFormat.of().withUpperCase().formatHex(random);
        LOG.info("No user exists yet. Open the application and enter this one-time code: {}", code);
    }

    public boolean needed() {
        return code != null && users.none();
    }

    /** Makes branch and administrator, once, for whoever knows the code; five wrong codes end it until a restart. */
    @Transactional
    public synchronized void finish(String givenCode, Branch branch, String login, String name, String password) {
        String expected = code;
        if (expected == null || !users.none()) throw Refused.conflict("access.setup.done");
        if (!expected.equalsIgnoreCase(givenCode.strip())) {
            if (++wrong >= LockOut.TRIES) code = null;
            throw Refused.forbidden("access.setup.code");
        }
        if (branches.find(branch.code()).isEmpty()) branches.add(branch);
        users.add(
                new UserInfo(new ActorId(login), name, "", Set.of(Roles.ADMIN), branch.code(), null, true),
                password,
                SETUP);
        code = null;
    }
}
