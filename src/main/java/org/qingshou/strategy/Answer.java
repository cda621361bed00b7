package org.qingshou.strategy;

import org.qingshou.strategy.method.MethodCode;

/** What the advisor can say: a method, the hand-over to an agency, or nothing for now and why. */
public sealed interface Answer {
    record Method(MethodCode method) implements Answer {
        @Override
        public String code() {
            return method.value();
        }
    }

    record Outsource() implements Answer {
        @Override
        public String code() {
            return "OUTSOURCE";
        }
    }

    record Nothing(Stop stop) implements Answer {
        @Override
        public String code() {
            return "NONE: " + stop;
        }
    }

    /** As the approval's facts keep it. */
    String code();

    default boolean is(MethodCode method) {
        return this instanceof Method(MethodCode advised) && advised.equals(method);
    }

    /** Text key of the answer in words. */
    default String textKey() {
        return switch (this) {
            case Method(MethodCode method) -> "method." + method + ".name";
            case Outsource() -> "advice.OUTSOURCE";
            case Nothing(Stop stop) -> "advice.stop." + stop;
        };
    }
}
