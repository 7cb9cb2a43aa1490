package org.dmaworkbench.cli;

import picocli.CommandLine;

/** Makes commands, giving them the streams; other classes that options need are made as picocli makes them. */
final class CommandFactory implements CommandLine.IFactory {
    private final Streams streams;

    CommandFactory(Streams streams) {
        this.streams = streams;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == RunCommand.class) {
            return type.cast(new RunCommand(streams));
        }
        if (type == CheckCommand.class) {
            return type.cast(new CheckCommand(streams));
        }
        if (type == ExplainCommand.class) {
            return type.cast(new ExplainCommand(streams));
        }
        if (type == FormatCommand.class) {
            return type.cast(new FormatCommand(streams));
        }
        if (type == TraceCommand.class) {
            return type.cast(new TraceCommand(streams));
        }
        return CommandLine.defaultFactory().create(type);
    }
}
