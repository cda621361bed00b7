package org.qingshou.outsourcing;

/** What waits to be handed over to one agency in a file. */
public record WaitingForFile(String agency, String agencyName, int packages, int recalls) {}
