package org.qingshou.compliance;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param validDays days after the planned one on which an allowed act may still begin
 */
@ConfigurationProperties("qingshou.permits")
record PermitSettings(@DefaultValue("7") int validDays) {}
