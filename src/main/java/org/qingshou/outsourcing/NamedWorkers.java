package org.qingshou.outsourcing;

import java.util.List;
import org.qingshou.compliance.StaffLimits;
import org.qingshou.kernel.ActorId;
import org.qingshou.outsourcing.inbound.AgencyMessages.Broken;
import org.qingshou.outsourcing.inbound.AgencyMessages.StaffAnswer;
import org.qingshou.outsourcing.inbound.AgencyMessages.StaffLine;
import org.qingshou.outsourcing.inbound.AgencyMessages.StaffNamed;
import org.qingshou.uikit.Texts;
import org.springframework.stereotype.Component;

/** Agencies' people as the interface tells and hears of them. */
@Component
class NamedWorkers {
    private final CaseWorkers workers;
    private final AgencyStaff staff;
    private final Texts texts;

    NamedWorkers(CaseWorkers workers, AgencyStaff staff, Texts texts) {
        this.workers = workers;
        this.staff = staff;
        this.texts = texts;
    }

    StaffAnswer name(String agency, StaffNamed named) {
        List<Broken> against = workers.name(agency, named.packageId(), named.staffNo(), ActorId.agency(agency)).stream()
                .map(finding ->
                        new Broken(StaffLimits.ID, texts.getTranslation("staff-finding." + finding, Texts.CHINESE)))
                .toList();
        return new StaffAnswer(named.packageId(), named.staffNo(), against);
    }

    List<StaffLine> staff(String agency) {
        return staff.of(agency).stream()
                .map(member -> new StaffLine(
                        member.number(), member.name(), member.trainedOn(), member.attestedOn(), member.active()))
                .toList();
    }
}
