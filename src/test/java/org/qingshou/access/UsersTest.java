package org.qingshou.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.Refused;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@QingshouTest
@Transactional
class UsersTest {
    @Autowired
    Users users;

    @Test
    void aUserIsFoundWithItsRoles() {
        users.add(user("zhang.wei"), "long-enough-1", ActorId.system("test"));
        assertThat(users.find(new ActorId("zhang.wei")))
                .hasValueSatisfying(user -> assertThat(user.roles()).containsExactly(Roles.OFFICER));
    }

    @Test
    void aShortPasswordIsRefusedWithTheLengthItNeeds() {
        assertThatThrownBy(() -> users.add(user("li.lei"), "short", ActorId.system("test")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.args()).containsExactly(10));
    }

    private static UserInfo user(String login) {
        return new UserInfo(new ActorId(login), "张伟", "1001", Set.of(Roles.OFFICER), null, null, true);
    }
}
