package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortHelpTest {

    /** The quick way leaves the options of commands unread; nobody must see that. */
    @ParameterizedTest
    @ValueSource(strings = {"zh_CN.UTF-8", "en_US.UTF-8"})
    void theQuickHelpIsTheWholeHelp(String locale) {
        Terminal terminal = Terminal.of(
                new ByteArrayInputStream(new byte[0]),
                new ByteArrayOutputStream(),
                new ByteArrayOutputStream(),
                false,
                false,
                Map.of("LC_ALL", locale));
        Home home = Home.ofProcess();

        String quick = HechaCommand.on(terminal, home, "--help").getUsageMessage();

        assertThat(quick).isEqualTo(HechaCommand.on(terminal, home).getUsageMessage());
        assertThat(quick).contains("audit").contains("completion");
    }
}
