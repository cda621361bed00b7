package org.qingshou.generator;

import java.util.List;

/** What people, firms and places of a generated book are called. */
final class Words {
    private static final List<String> SURNAMES = List.of(
            "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "周", "吴", "徐", "孙", "马", "朱", "胡", "林", "郭", "何", "高", "罗", "郑",
            "梁", "谢", "宋", "唐", "许", "邓", "冯", "韩", "曹", "曾", "彭", "萧", "蔡", "潘", "田", "董", "袁", "于", "余");
    private static final List<String> GIVEN = List.of(
            "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "洋", "艳", "勇", "军", "杰", "娟", "涛", "超", "明", "霞", "秀兰", "桂英", "建国",
            "建华", "志强", "志明", "国庆", "海燕", "小红", "玉梅", "春梅", "德胜", "永福", "福生", "广林", "金凤", "文斌", "晓东", "雪梅", "立新", "长江",
            "水生");
    private static final List<String> TRADES = List.of("五金", "建材", "装饰", "餐饮", "农机", "粮油", "服装", "水产", "食品", "运输");
    private static final List<String> FIRMS = List.of("恒达", "瑞丰", "永兴", "宏远", "顺发", "金穗", "绿源", "聚鑫", "东升", "万和");
    private static final List<String> VILLAGES = List.of("东岗村", "河湾村", "上坝村", "桃园村", "柳树村", "北庄村", "新桥村", "长塘村");

    private Words() {}

    static String person(Draw draw) {
        return draw.skewed(SURNAMES) + draw.of(GIVEN);
    }

    static String firm(Draw draw) {
        return "青石" + draw.of(FIRMS) + draw.of(TRADES) + "有限公司";
    }

    static String shop(Draw draw) {
        return draw.skewed(SURNAMES) + "记" + draw.of(TRADES) + "店";
    }

    static String village(Draw draw) {
        return draw.of(VILLAGES) + draw.between(1, 8) + "组" + draw.between(1, 120) + "号";
    }
}
