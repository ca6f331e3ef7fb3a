package dev.blockaway.catalog;

import java.util.ArrayList;
import java.util.List;

/** Reads a {@code silent} block: false friends that share a reason. */
final class SilentGroupReader implements GroupReader {
  private final GroupHead head;
  private final List<SilentRule> rules = new ArrayList<>();

  SilentGroupReader(Statement start) {
    Heading.parseName(start);
    this.head = new GroupHead(start);
  }

  @Override
  public List<Signature> accept(Statement s) {
    if (s.word().equals("reason")) {
      head.accept(s);
      return List.of();
    }
    Row row = Row.parse(s, (s.word() + " " + s.rest()).strip());
    if (!row.exceptions().isEmpty() || !row.results().isEmpty()) {
      throw s.error("'returning' and 'except' do not go with silent rows");
    }
    head.close(s, List.of("reason"));
    rules.add(new SilentRule(row.target(), row.since(), head.needed("reason").rest(), s.origin()));
    return List.of(row.target());
  }

  @Override
  public void finish(List<BlockingRule> blocking, List<SilentRule> silent) {
    head.finish();
    silent.addAll(rules);
  }
}
