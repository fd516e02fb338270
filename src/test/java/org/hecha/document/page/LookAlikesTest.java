package org.hecha.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LookAlikesTest {

    @Test
    void radicalsBecomeTheIdeographsTheyLookLike() {
        assertThat(LookAlikes.replaced("⽂件⼀⾏⼈⺠⻔⼾⻓⻘⻚⻋⻢⻰⻳⻬⺟⺫")).isEqualTo("文件一行人民门户长青页车马龙龟齐母目");
    }

    @Test
    void verticalPunctuationBecomesPlain() {
        assertThat(LookAlikes.replaced("三︑本年︵一︶﹃")).isEqualTo("三、本年（一）『");
    }

    @Test
    void fullWidthDigitsAndAllElseAreLeft() {
        assertThat(LookAlikes.replaced("２０２４年①㈠")).isEqualTo("２０２４年①㈠");
    }
}
