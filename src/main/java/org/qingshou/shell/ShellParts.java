package org.qingshou.shell;

import com.vaadin.flow.spring.security.AuthenticationContext;
import org.qingshou.access.Branches;
import org.qingshou.database.ClockShift;
import org.qingshou.notify.Notices;
import org.springframework.stereotype.Component;

/** The services that the frame shows. */
@Component
record ShellParts(
        AuthenticationContext session, Branches branches, ClockShift shift, Notices notices, NoticeWatch watch) {}
