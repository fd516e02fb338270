# 中文句子的词汇：左边是规则作者写的句子，右边是它展开成的规则语言。写法见 rules/README.md“不写规则语言的规则”。
# 每句上面的注释写明意思，“例：”之后的例句会被测试。#= 之后是一组句子的标题。
# 右边的 $它 是问题所在的位置；“名称 : 字段”绑定的值，可以在“提示”里写成 {名称}。

#= 年度和单位
# 报告年度在这一年或以后。例：报告年度不早于2021年
[when]报告年度不早于{year}年=Report( judgedYear >= {year} )
# 报告年度在这一年或以前。例：报告年度不晚于2020年
[when]报告年度不晚于{year}年=Report( judgedYear > 0, judgedYear <= {year} )
# 恰是这一年的报告。例：报告年度是2021年
[when]报告年度是{year}年=Report( judgedYear == {year} )
# 县级以上人民政府的报告。例：报告单位是政府
[when]报告单位是政府=Report( kind == UnitKind.GOVERNMENT )
# 政府部门的报告。例：报告单位是部门
[when]报告单位是部门=Report( kind == UnitKind.DEPARTMENT )
# 乡镇政府的报告。例：报告单位是乡镇
[when]报告单位是乡镇=Report( kind == UnitKind.TOWN )
# 街道办事处的报告。例：报告单位是街道
[when]报告单位是街道=Report( kind == UnitKind.STREET )
# 单位名称里有这些字。例：单位名称含有“教育”
[when]单位名称含有“{words}”=Report( unitName contains "{words}" )
# 单位名称里没有这些字；读不出单位名称时不成立。例：单位名称不含“教育”
[when]单位名称不含“{words}”=Report( unitName != "", unitName not contains "{words}" )

#= 标题
# 标题里有这些字。例：标题含有“工作总结”
[when]标题含有“{words}”=$它 : ReportTitle( raw contains "{words}", $标题 : raw )
# 标题里没有这些字。例：标题不含“政府信息公开”
[when]标题不含“{words}”=$它 : ReportTitle( raw not contains "{words}", $标题 : raw )

#= 部分
# 例：第六部分提到“信息处理费”
[when]第{part}部分提到“{words}”=$它 : Section( own, position == {part}, text contains "{words}", $标题 : title )
# 这一部分里没有这些字；没有这一部分时不成立。例：第六部分没有提到“信息处理费”
[when]第{part}部分(?:没有提到|未提及|未提到)“{words}”=$它 : Section( own, position == {part}, text not contains "{words}", $标题 : title )
# 两个词语一个也没有。例：第六部分没有提到“信息处理费”和“收费”
[when]第{part}部分(?:没有提到|未提及|未提到)“{words}”[和或]“{other}”=$它 : Section( own, position == {part}, text not contains "{words}", text not contains "{other}", $标题 : title )
# 例：第一部分提到“依申请公开”但没有提到“答复”
[when]第{part}部分提到“{words}”但没有提到“{other}”=$它 : Section( own, position == {part}, text contains "{words}", text not contains "{other}", $标题 : title )
# 字数不计空白和表格。例：第五部分少于100字
[when]第{part}部分少于{count}字=$它 : Section( own, position == {part}, length < {count}, $字数 : length, $标题 : title )
# 例：第一部分超过3000字
[when]第{part}部分超过{count}字=$它 : Section( own, position == {part}, length > {count}, $字数 : length, $标题 : title )
# 例：第二部分没有表格
[when]第{part}部分没有表格=$它 : Section( own, position == {part}, tables == 0, images == 0, $标题 : title )
# 例：第六部分有图片
[when]第{part}部分有图片=$它 : Section( own, position == {part}, images > 0, $图片数 : images, $标题 : title )
# 例：第一部分没有小标题
[when]第{part}部分没有小标题=$它 : Section( own, position == {part}, subheadings == 0, $标题 : title )
# 例：缺少第六部分
[when]缺少第{part}部分=not Section( own, position == {part} )
# 用规定的标题称呼一个部分，各年度次序不同也不要紧。例：“存在的主要问题及改进情况”部分提到“下一年”
[when]“{title}”部分提到“{words}”=$它 : Section( own, formTitle == "{title}", text contains "{words}", $标题 : title )
# 例：“存在的主要问题及改进情况”部分没有提到“改进”
[when]“{title}”部分(?:没有提到|未提及|未提到)“{words}”=$它 : Section( own, formTitle == "{title}", text not contains "{words}", $标题 : title )
# 例：“存在的主要问题及改进情况”部分少于100字
[when]“{title}”部分少于{count}字=$它 : Section( own, formTitle == "{title}", length < {count}, $字数 : length, $标题 : title )
# 任何一个部分里都没有这些字；第一部分之前的文字不算。例：各部分都没有提到“依申请公开”
[when]各部分都没有提到“{words}”=not Section( own, text contains "{words}" )
# 有一个部分里有这些字就成立。例：有部分提到“依申请公开”
[when]有部分提到“{words}”=exists Section( own, text contains "{words}" )

#= 表格
# 例：“本年新收政府信息公开申请数量”行“总计”列大于100
[when]“{row}”行“{column}”列大于{number}=$它 : Figure( called("{row}", "{column}"), number, value > {number}B, $数值 : value, $单元格 : cellName )
# 例：“本年新收政府信息公开申请数量”行“总计”列小于1
[when]“{row}”行“{column}”列小于{number}=$它 : Figure( called("{row}", "{column}"), number, value < {number}B, $数值 : value, $单元格 : cellName )
# 例：“规章”行“本年制发件数”列等于0
[when]“{row}”行“{column}”列等于{number}=$它 : Figure( called("{row}", "{column}"), number, value == {number}B, $数值 : value, $单元格 : cellName )
# 例：“规章”行“本年制发件数”列不等于0
[when]“{row}”行“{column}”列不等于{number}=$它 : Figure( called("{row}", "{column}"), number, value != {number}B, $数值 : value, $单元格 : cellName )
# 例：“行政许可”行“本年处理决定数量”列空着
[when]“{row}”行“{column}”列空着=$它 : Figure( called("{row}", "{column}"), blank, $单元格 : cellName )
# 例：“行政许可”行“本年处理决定数量”列不是数字
[when]“{row}”行“{column}”列不是数字=$它 : Figure( called("{row}", "{column}"), meaning == Meaning.NOT_A_NUMBER, $单元格 : cellName )
# 只有一行的表不用写行；同名的列在前面写明组别。例：“行政复议—总计”列大于10
[when]“{column}”列大于{number}=$它 : Figure( called("", "{column}"), number, value > {number}B, $数值 : value, $单元格 : cellName )
# 例：“行政复议—总计”列空着
[when]“{column}”列空着=$它 : Figure( called("", "{column}"), blank, $单元格 : cellName )
# 两格都是数字才比较。例：“重复申请”行“总计”列大于“本年新收政府信息公开申请数量”行“总计”列
[when]“{row}”行“{column}”列大于“{row2}”行“{column2}”列=$它 : Figure( called("{row}", "{column}"), number, $数值 : value, $单元格 : cellName ) $另格 : Figure( called("{row2}", "{column2}"), number, value < $数值, $另值 : value, $另一格 : cellName )
# 例：“行政规范性文件”行“本年废止件数”列不等于“行政规范性文件”行“现行有效件数”列
[when]“{row}”行“{column}”列不等于“{row2}”行“{column2}”列=$它 : Figure( called("{row}", "{column}"), number, $数值 : value, $单元格 : cellName ) $另格 : Figure( called("{row2}", "{column2}"), number, value != $数值, $另值 : value, $另一格 : cellName )
# 同一列里，一行应为另外两行之和。例：“总计”列中“（七）总计”行不等于“予以公开”行加“部分公开”行
[when]“{column}”列中“{row}”行不等于“{row2}”行加“{row3}”行=$它 : Figure( called("{row}", "{column}"), number, $数值 : value, $单元格 : cellName ) $一项 : Figure( called("{row2}", "{column}"), number, $一值 : value ) $二项 : Figure( called("{row3}", "{column}"), number, $和 : ( value.add($一值) ), $和 != $数值 )
# 例：“收到和处理政府信息公开申请情况表”有空白格
[when]“{table}”有空白格=$它 : FilledTable( title == "{table}", blanks > 0, $空格数 : blanks )
# 例：没有“政府信息公开行政复议、行政诉讼情况表”
[when]没有“{table}”=not FilledTable( title == "{table}" )

#= 文中的数字
# 文中说的数量与表中应相等的一格不等；数量的名称见 words/measures.yaml。例：文中“收到政府信息公开申请”的数量与表中不符
[when]文中“{measure}”的数量与表中不符=$它 : Tally( title == "{measure}", ours, checked, !fitting, $表中 : ( tables() ) )
# 例：文中“主动公开政府信息”的数量大于100000
[when]文中“{measure}”的数量大于{number}=$它 : Tally( title == "{measure}", ours, low > {number}B, $数值 : low )
# 例：文中有数字留白
[when]文中有数字留白=$它 : Claim( own, blank, $所在句 : sentence )

#= 日期、引用和联系方式
# 次年指报告年度的下一年。例：落款日期晚于次年3月31日
[when]落款日期晚于次年{month}月{day}日=Report( yearKnown, $年度 : year ) $它 : DateMention( own, role == DateMention.Role.SIGNED, isAfter(LocalDate.of($年度 + 1, {month}, {day})), $日期 : raw )
# 例：发布日期晚于次年3月31日
[when]发布日期晚于次年{month}月{day}日=Report( yearKnown, $年度 : year ) $它 : DateMention( own, role == DateMention.Role.PUBLISHED, isAfter(LocalDate.of($年度 + 1, {month}, {day})), $日期 : raw )
# 例：没有落款日期
[when]没有落款日期=not DateMention( own, role == DateMention.Role.SIGNED )
# 例：引用了“中华人民共和国政府信息公开条例”
[when]引用了“{law}”=$它 : Citation( own, title == "{law}" )
# 例：没有引用“中华人民共和国政府信息公开条例”
[when]没有引用“{law}”=not Citation( own, title == "{law}" )
# 没有电话、地址或邮箱。例：没有联系方式
[when]没有联系方式=not Contact()

#= 结论
# 必须改正的问题。例：错误“没有第六部分。”
[then]错误“{message}”=findings.at($它).message("{message}")
# 须由人看的问题。例：警告“第六部分没有写明信息处理费。”
[then]警告“{message}”=findings.at($它).message("{message}")
# 供参考。例：提示“第六部分很短。”
[then]提示“{message}”=findings.at($它).message("{message}")
# 整改建议，写在问题之后。例：建议“写明本年度收取信息处理费的情况。”
[then]建议“{text}”=.suggest("{text}")
# 同一位置可能有几个问题时，用来区分它们的文字。例：区分“总计”
[then]区分“{text}”=.key("{text}")
