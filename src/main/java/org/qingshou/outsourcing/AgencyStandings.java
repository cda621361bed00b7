package org.qingshou.outsourcing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads how all agencies stand, in a handful of queries however many there are. */
@Component
class AgencyStandings {
    private final CertificateClock certificates;
    private final AgencyStaff staff;
    private final AgencyLoads loads;
    private final AgencyFiles files;

    AgencyStandings(CertificateClock certificates, AgencyStaff staff, AgencyLoads loads, AgencyFiles files) {
        this.certificates = certificates;
        this.staff = staff;
        this.loads = loads;
        this.files = files;
    }

    Map<String, AgencyStanding> all() {
        Map<String, OwedCertificates> owed = certificates.all();
        Map<String, AgencyStaff.Count> people = staff.counts();
        Map<String, AgencyLoad> load = loads.all();
        Map<String, AgencyEvaluation> evaluations = files.latestEvaluations();
        Map<String, AgencyConformance> conformances = files.latestConformances();
        Set<String> codes = new HashSet<>();
        codes.addAll(owed.keySet());
        codes.addAll(people.keySet());
        codes.addAll(load.keySet());
        codes.addAll(evaluations.keySet());
        codes.addAll(conformances.keySet());
        Map<String, AgencyStanding> all = new HashMap<>();
        for (String code : codes)
            all.put(
                    code,
                    new AgencyStanding(
                            owed.getOrDefault(code, OwedCertificates.NONE),
                            people.getOrDefault(code, AgencyStaff.Count.NONE),
                            load.getOrDefault(code, AgencyLoad.NONE),
                            evaluations.get(code),
                            conformances.get(code)));
        return all;
    }

    AgencyStanding of(String agency) {
        return all().getOrDefault(agency, AgencyStanding.NONE);
    }
}
