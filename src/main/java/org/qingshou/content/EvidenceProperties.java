package org.qingshou.content;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How large one evidence file may be. */
@ConfigurationProperties("qingshou.evidence")
record EvidenceProperties(@DefaultValue("20MB") DataSize maxSize) {}
