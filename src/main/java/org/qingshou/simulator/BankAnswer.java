package org.qingshou.simulator;

/** What the bank answered to a call of the agency; status 0 where it could not be reached. */
public record BankAnswer(int status, String body) {}
