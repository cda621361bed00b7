package org.qingshou.outsourcing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One of an agency's people who may work cases.
 *
 * @param number by which the agency names this person
 * @param attestedOn the day of the agency's statement that the record is clean of violent and serious offences
 * @param version what was read, so that two editors cannot overwrite each other; 0 for a new one
 */
public record StaffMember(
        String agencyCode,
        String number,
        String name,
        @Nullable LocalDate trainedOn,
        @Nullable LocalDate attestedOn,
        boolean active,
        int version) {}
