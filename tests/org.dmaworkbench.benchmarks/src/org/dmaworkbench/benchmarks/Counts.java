package org.dmaworkbench.benchmarks;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a run did, so that JMH reports it per second. */
@AuxCounters(AuxCounters.Type.OPERATIONS)
@State(Scope.Thread)
public class Counts {
    /** Program instructions executed. */
    public long instructions;
    /** Trace events, kept or only counted. */
    public long events;
}
