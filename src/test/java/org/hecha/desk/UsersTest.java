package org.hecha.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersTest {

    private static final String GOOD = "correct 马 battery";

    @TempDir
    private Path folder = Path.of("");

    private Instant now = Instant.parse("2026-11-21T04:00:00Z");
    private Desk desk;

    /** Stands until it is moved. */
    private final class Hand extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void open() {
        desk = Desk.open(folder.resolve("核查.db").toString(), folder.resolve("files"), new Hand());
        desk.users().add("管理员", "王芳", Set.of(Role.INSPECTOR, Role.READER), GOOD);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void later(Duration by) {
        now = InstantSource.offset(InstantSource.fixed(now), by).instant();
    }

    @Test
    void onlyTheRightPasswordIsTheRightOne() {
        assertThat(desk.users().check("王芳", GOOD)).map(User::roles).contains(Set.of(Role.INSPECTOR, Role.READER));
        for (String wrong : List.of("", GOOD + " ", "nobody's password", "x".repeat(1_000_000))) {
            assertThat(desk.users().check("王芳", wrong)).isEmpty();
            assertThat(desk.users().check("李强", wrong)).isEmpty();
        }
    }

    @Test
    void theStoreHasNeitherPasswordsNorSecrets() throws Exception {
        String session = desk.passes().signIn("王芳", "");
        String token = desk.passes().token("王芳", "接口", 30);
        desk.close();
        String all = new String(Files.readAllBytes(folder.resolve("核查.db.desk")), StandardCharsets.UTF_8);
        assertThat(all).contains("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(all).doesNotContain(GOOD).doesNotContain(session).doesNotContain(token);
    }

    @Test
    void easilyGuessedPasswordsAndOddNamesAreRefused() {
        for (String bad :
                List.of("short", "aaaaaaaaaaaa", "王芳王芳王芳王芳王芳王芳", "0123456789", "Password123!", "x".repeat(201))) {
            assertThatThrownBy(() -> desk.users().password("管理员", "王芳", bad)).isInstanceOf(DeskException.class);
        }
        for (String bad : List.of("", " ", "a b", "../x", "<script>", "=cmd", "x".repeat(41))) {
            assertThatThrownBy(() -> desk.users().add("管理员", bad, Set.of(Role.READER), GOOD))
                    .isInstanceOf(DeskException.class);
        }
        assertThatThrownBy(() -> desk.users().add("管理员", "王芳", Set.of(Role.READER), GOOD))
                .hasMessageContaining("已经存在");
        assertThatThrownBy(() -> desk.users().add("管理员", "李强", Set.of(), GOOD)).hasMessageContaining("角色");
    }

    @Test
    void sessionsEndAfterIdleHoursAndInAnyCaseAfterADay() {
        String idle = desk.passes().signIn("王芳", "");
        later(Passes.IDLE.plusSeconds(1));
        assertThat(desk.passes().holder(Passes.Kind.SESSION, idle)).isEmpty();

        String busy = desk.passes().signIn("王芳", "");
        for (Duration spent = Duration.ZERO;
                spent.compareTo(Passes.LONGEST.minusHours(1)) < 0;
                spent = spent.plusHours(1)) {
            later(Duration.ofHours(1));
            assertThat(desk.passes().holder(Passes.Kind.SESSION, busy)).isPresent();
        }
        later(Duration.ofHours(1));
        assertThat(desk.passes().holder(Passes.Kind.SESSION, busy)).isEmpty();
    }

    @Test
    void signingInEndsTheSessionBefore() {
        String first = desk.passes().signIn("王芳", "");
        String second = desk.passes().signIn("王芳", first);
        assertThat(second).isNotEqualTo(first).hasSize(43);
        assertThat(desk.passes().holder(Passes.Kind.SESSION, first)).isEmpty();
        assertThat(desk.passes().holder(Passes.Kind.SESSION, second)).isPresent();
        assertThat(desk.passes().holder(Passes.Kind.TOKEN, second))
                .as("no token")
                .isEmpty();
        desk.passes().signOut("王芳", second);
        assertThat(desk.passes().holder(Passes.Kind.SESSION, second)).isEmpty();
    }

    @Test
    void whoeverIsChangedOrRemovedIsOut() {
        String session = desk.passes().signIn("王芳", "");
        desk.users().roles("管理员", "王芳", Set.of(Role.READER));
        assertThat(desk.passes().holder(Passes.Kind.SESSION, session)).isEmpty();
        String again = desk.passes().signIn("王芳", "");
        desk.users().password("管理员", "王芳", "另一个足够长的密码呀");
        assertThat(desk.passes().holder(Passes.Kind.SESSION, again)).isEmpty();
        assertThat(desk.users().check("王芳", GOOD)).isEmpty();
        String token = desk.passes().token("王芳", "接口", 30);
        desk.users().remove("管理员", "王芳");
        assertThat(desk.passes().holder(Passes.Kind.TOKEN, token)).isEmpty();
        assertThat(desk.users().list()).isEmpty();
    }

    @Test
    void tokensAreShownWithoutTheirSecretAndCanBeRevoked() {
        String token = desk.passes().token("王芳", "接口", 30);
        assertThat(desk.passes().holder(Passes.Kind.TOKEN, token))
                .map(User::name)
                .contains("王芳");
        Passes.Token shown = desk.passes().tokens("王芳").get(0);
        assertThat(shown.toString()).doesNotContain(token);
        assertThatThrownBy(() -> desk.passes().revoke("李强", shown.id())).hasMessageContaining("没有这个令牌");
        assertThatThrownBy(() -> desk.passes().revoke("王芳", "%")).hasMessageContaining("没有这个令牌");
        desk.passes().revoke("王芳", shown.id());
        assertThat(desk.passes().holder(Passes.Kind.TOKEN, token)).isEmpty();
        String old = desk.passes().token("王芳", "接口", 1);
        later(Duration.ofDays(1));
        assertThat(desk.passes().holder(Passes.Kind.TOKEN, old)).isEmpty();
    }
}
