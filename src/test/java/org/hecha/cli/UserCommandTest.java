package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCommandTest {

    private static final String GOOD = "一个足够长的密码才行";

    @TempDir
    private Path folder = Path.of("");

    private CommandLineRun run(String in, Object... arguments) {
        Object[] all = new Object[arguments.length + 3];
        all[0] = "user";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--store";
        all[all.length - 1] = folder.resolve("核查.db");
        return new CommandLineRun().in(in).run(all);
    }

    @Test
    void usersComeAndGo() {
        CommandLineRun added = run(GOOD + "\n", "add", "王芳", "--role", "inspector,operator");
        assertThat(added.exitCode()).isZero();
        assertThat(added.err()).contains("王芳").doesNotContain(GOOD);
        assertThat(run("", "list").out()).contains("王芳\tinspector, operator");
        assertThat(run("", "roles", "王芳", "--role", "reader").exitCode()).isZero();
        assertThat(run("", "list").out()).contains("王芳\treader");
        assertThat(run("另外一个足够长的密码\r\n", "password", "王芳").exitCode()).isZero();
        assertThat(run("", "remove", "王芳").exitCode()).isZero();
        assertThat(run("", "list").out()).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidAndNothingChanged() {
        assertThat(run("", "add", "王芳", "--role", "inspector").err()).contains("没有密码");
        assertThat(run("short\n", "add", "王芳", "--role", "inspector").err()).contains("10");
        assertThat(run(GOOD, "add", "王芳", "--role", "boss").err()).contains("rule-author");
        assertThat(run("", "remove", "王芳").err()).contains("没有用户");
        assertThat(run("", "list").out()).isEmpty();
    }

    @Test
    void aDeskForAllNeedsUsers() {
        CommandLineRun open = new CommandLineRun().run("serve", "--host", "0.0.0.0", "--port", "0");
        assertThat(open.exitCode()).isEqualTo(ExitCode.FAILURE);
        assertThat(open.err()).contains("--users", "0.0.0.0");
        CommandLineRun empty = new CommandLineRun()
                .run("serve", "--users", "--port", "0", "--store", folder.resolve("核查.db"), "--in-process");
        assertThat(empty.exitCode()).isEqualTo(ExitCode.FAILURE);
        assertThat(empty.err()).contains("hecha user add");
    }
}
