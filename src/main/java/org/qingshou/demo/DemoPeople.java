package org.qingshou.demo;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.ApiKeys;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The bank of the demo: a head office, three branches, a dozen people, one API key. All names are invented. */
@Component
@Profile("demo")
class DemoPeople {
    static final String PASSWORD = "demo-qingshou";
    static final String API_KEY = "demo-bank-key";
    static final ActorId DEMO = ActorId.system("demo");
    static final BranchCode HEAD = new BranchCode("0100");
    static final List<BranchCode> BRANCHES =
            List.of(new BranchCode("0101"), new BranchCode("0102"), new BranchCode("0103"));

    private final Branches branches;
    private final Users users;
    private final ApiKeys keys;

    DemoPeople(Branches branches, Users users, ApiKeys keys) {
        this.branches = branches;
        this.users = users;
        this.keys = keys;
    }

    void add() {
        branch(HEAD, "青石农商银行", null, "330100");
        branch(BRANCHES.get(0), "城关支行", HEAD, "330127100");
        branch(BRANCHES.get(1), "河口支行", HEAD, "330122003");
        branch(BRANCHES.get(2), "东岗支行", HEAD, "330182001");
        user("li.na", "李娜", "10101", Roles.OFFICER, "0101");
        user("wang.lei", "王磊", "10102", Roles.OFFICER, "0101");
        user("zhao.min", "赵敏", "10100", Roles.MANAGER, "0101");
        user("chen.jie", "陈杰", "10201", Roles.OFFICER, "0102");
        user("liu.yang", "刘洋", "10202", Roles.OFFICER, "0102");
        user("zhou.ping", "周平", "10200", Roles.MANAGER, "0102");
        user("wu.ting", "吴婷", "10301", Roles.OFFICER, "0103");
        user("xu.hao", "徐浩", "10302", Roles.OFFICER, "0103");
        user("he.qing", "何青", "10300", Roles.MANAGER, "0103");
        user("qian.jun", "钱军", "10001", Roles.MANAGER, "0100");
        user("sun.jing", "孙静", "10002", Roles.COMPLIANCE, "0100");
        user("admin", "管理员", "10003", Roles.ADMIN, "0100");
        keys.register("demo", API_KEY, Duration.ofDays(3650), DEMO);
    }

    private void branch(BranchCode code, String name, @Nullable BranchCode parent, String division) {
        branches.add(new Branch(code, name, parent, BusinessClock.DEFAULT_ZONE, division));
    }

    private void user(String login, String name, String staffNo, String role, String branch) {
        users.add(
                new UserInfo(new ActorId(login), name, staffNo, Set.of(role), new BranchCode(branch), null, true),
                PASSWORD,
                DEMO);
    }
}
