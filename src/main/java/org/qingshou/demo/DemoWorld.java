package org.qingshou.demo;

import org.qingshou.approvals.Approvals;
import org.qingshou.simulator.SimulatedAgency;

/** What all stories share. */
record DemoWorld(
        Desks desks,
        Approvals approvals,
        DemoDays days,
        CoreBank core,
        SimulatedAgency agency,
        Words words,
        FilledForms forms) {}
