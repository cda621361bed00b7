package org.qingshou.access;

import java.util.List;
import java.util.Set;
import org.qingshou.kernel.Refused;

/** Which roles one person may hold: whoever oversees, administers or works for an agency does nothing else beside it. */
final class UserRoles {
    private static final Set<String> PEOPLE =
            Set.of(Roles.OFFICER, Roles.MANAGER, Roles.COMPLIANCE, Roles.ADMIN, Roles.AGENCY);
    private static final List<String> ALONE = List.of(Roles.COMPLIANCE, Roles.ADMIN, Roles.AGENCY);

    private UserRoles() {}

    static void check(Set<String> roles) {
        if (roles.isEmpty() || !PEOPLE.containsAll(roles)) throw Refused.badInput("access.roles.none");
        if (roles.size() > 1 && ALONE.stream().anyMatch(roles::contains)) throw Refused.badInput("access.roles.alone");
    }

    static String stored(Set<String> roles) {
        return String.join(",", roles.stream().sorted().toList());
    }
}
