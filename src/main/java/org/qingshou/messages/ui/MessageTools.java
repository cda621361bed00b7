package org.qingshou.messages.ui;

import org.qingshou.compliance.RulingTexts;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.messages.MessageDesk;
import org.springframework.stereotype.Component;

/** What the parts on the case page work with. */
@Component
record MessageTools(MessageDesk desk, RulingTexts words, BusinessClock clock) {}
