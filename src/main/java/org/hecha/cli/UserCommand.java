package org.hecha.cli;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hecha.desk.Desk;
import org.hecha.desk.DeskException;
import org.hecha.desk.Role;
import org.hecha.desk.User;
import org.hecha.sweep.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hecha user}: looks after who may sign in. Passwords are never arguments: other users of the machine see those. */
@Command(name = "user", synopsisSubcommandLabel = "COMMAND", sortOptions = false)
final class UserCommand {

    private static final int LONGEST_LINE = 4_096;

    private UserCommand() {}

    static CommandLine on(Terminal terminal) {
        return new CommandLine(new UserCommand())
                .addSubcommand(new Add(terminal))
                .addSubcommand(new ListAll(terminal))
                .addSubcommand(new Roles(terminal))
                .addSubcommand(new Password(terminal))
                .addSubcommand(new Remove(terminal));
    }

    /** What all of them do. */
    abstract static class OnDesk implements Callable<Integer> {

        @Mixin
        private StoreOption store = new StoreOption();

        final Terminal terminal;

        OnDesk(Terminal terminal) {
            this.terminal = terminal;
        }

        /** Who acts, as the audit trail has it. */
        static String who() {
            return System.getProperty("user.name", "") + "（命令行）";
        }

        abstract void on(Desk desk) throws IOException;

        @Override
        public final Integer call() throws IOException {
            try (Desk desk = Desk.open(store.url(), Path.of("."), Clock.systemUTC())) {
                on(desk);
                return ExitCode.CLEAN;
            } catch (DeskException refused) {
                throw new CommandFailure(String.valueOf(refused.getMessage()), refused);
            } catch (StoreException failure) {
                throw store.failure(failure, terminal.messages());
            }
        }

        final void tell(String key, Object... values) {
            terminal.err().println(terminal.messages().get(key, values));
        }

        final String password(String name) throws IOException {
            Console console = terminal.errInteractive() ? System.console() : null;
            String password = console == null ? line(terminal.in()) : asked(console, name);
            if (password.isEmpty()) {
                throw new CommandFailure(terminal.messages().get("user.no-password"));
            }
            return password;
        }

        private String asked(Console console, String name) {
            char[] first = console.readPassword("%s", terminal.messages().get("user.ask", name));
            char[] second = console.readPassword("%s", terminal.messages().get("user.ask-again"));
            if (first == null || second == null || !new String(first).equals(new String(second))) {
                throw new CommandFailure(terminal.messages().get("user.differ"));
            }
            return new String(first);
        }

        private static String line(InputStream in) throws IOException {
            ByteBuffer line = ByteBuffer.allocate(LONGEST_LINE);
            for (int next = in.read(); next >= 0 && next != '\n' && line.hasRemaining(); next = in.read()) {
                if (next != '\r') {
                    line.put((byte) next);
                }
            }
            try {
                return StandardCharsets.UTF_8.newDecoder().decode(line.flip()).toString();
            } catch (CharacterCodingException notText) {
                return "";
            }
        }
    }

    /** What those do that are about one user. */
    abstract static class OnUser extends OnDesk {

        @Parameters(paramLabel = "NAME", descriptionKey = "parameter.user")
        String name = "";

        OnUser(Terminal terminal) {
            super(terminal);
        }
    }

    /** The option {@code --role}. */
    static final class RoleOption {

        @Option(names = "--role", paramLabel = "ROLE", split = ",", required = true, descriptionKey = "option.role")
        private List<String> keys = List.of();

        Set<Role> roles(Messages messages) {
            Set<Role> roles = new LinkedHashSet<>();
            for (String key : keys) {
                roles.add(Role.of(key)
                        .orElseThrow(() -> new CommandFailure(messages.get(
                                "user.role",
                                key,
                                Stream.of(Role.values()).map(Role::key).collect(Collectors.joining(", "))))));
            }
            return roles;
        }
    }

    /** {@code hecha user add}. */
    @Command(name = "add", sortOptions = false)
    static final class Add extends OnUser {

        @Mixin
        private RoleOption role = new RoleOption();

        Add(Terminal terminal) {
            super(terminal);
        }

        @Override
        void on(Desk desk) throws IOException {
            Set<Role> given = role.roles(terminal.messages());
            desk.users().add(who(), name, given, password(name));
            tell("user.added", name, labels(given));
        }
    }

    /** {@code hecha user list}. */
    @Command(name = "list", sortOptions = false)
    static final class ListAll extends OnDesk {

        ListAll(Terminal terminal) {
            super(terminal);
        }

        @Override
        void on(Desk desk) throws IOException {
            for (User user : desk.users().list()) {
                terminal.out().write(user.name() + "\t" + labels(user.roles()) + "\t" + user.created() + "\n");
            }
            terminal.out().flush();
        }
    }

    /** {@code hecha user roles}. */
    @Command(name = "roles", sortOptions = false)
    static final class Roles extends OnUser {

        @Mixin
        private RoleOption role = new RoleOption();

        Roles(Terminal terminal) {
            super(terminal);
        }

        @Override
        void on(Desk desk) {
            desk.users().roles(who(), name, role.roles(terminal.messages()));
            tell("user.changed", name);
        }
    }

    /** {@code hecha user password}. */
    @Command(name = "password", sortOptions = false)
    static final class Password extends OnUser {

        Password(Terminal terminal) {
            super(terminal);
        }

        @Override
        void on(Desk desk) throws IOException {
            desk.users().password(who(), name, password(name));
            tell("user.changed", name);
        }
    }

    /** {@code hecha user remove}. */
    @Command(name = "remove", sortOptions = false)
    static final class Remove extends OnUser {

        Remove(Terminal terminal) {
            super(terminal);
        }

        @Override
        void on(Desk desk) {
            desk.users().remove(who(), name);
            tell("user.removed", name);
        }
    }

    private static String labels(Set<Role> roles) {
        return roles.stream().sorted().map(Role::key).collect(Collectors.joining(", "));
    }
}
