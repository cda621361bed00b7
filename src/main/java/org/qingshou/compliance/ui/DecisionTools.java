package org.qingshou.compliance.ui;

import org.qingshou.access.Users;
import org.qingshou.compliance.DecisionFacts;
import org.qingshou.compliance.DecisionSearch;
import org.qingshou.compliance.Decisions;
import org.qingshou.compliance.RulingTexts;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.uikit.Texts;
import org.springframework.stereotype.Component;

/** What the parts of the register of decisions work with. */
@Component
record DecisionTools(
        Decisions decisions,
        DecisionSearch search,
        DecisionFacts facts,
        RulingTexts words,
        Users users,
        BusinessClock clock,
        Texts texts) {}
