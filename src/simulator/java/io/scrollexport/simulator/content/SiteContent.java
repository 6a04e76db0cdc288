package io.scrollexport.simulator.content;

import io.scrollexport.simulator.site.Attachment;
import io.scrollexport.simulator.site.Attachments;
import io.scrollexport.simulator.site.Page;
import io.scrollexport.simulator.site.Pages;
import io.scrollexport.simulator.site.User;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What is written at the site, as those who may see it find it.
 *
 * @param rendering the HTML of a page for a user
 */
public record SiteContent(Pages all, Attachments files, BiFunction<Page, User, String> rendering) {

  /** All pages, parents before children. */
  public List<Page> pages() {
    return all.all();
  }

  /** The page, if it is there for that user. */
  public Optional<Page> page(String id, User user) {
    return all.find(id, user);
  }

  /** The files at that page, the first one first. */
  public List<Attachment> attachments(String pageId) {
    return files.at(pageId);
  }

  /** The file of that ID. */
  public Optional<Attachment> attachment(String id) {
    return files.find(id);
  }

  /** The latest version of the page, as that user sees it: HTML without a head. */
  public String rendered(Page page, User user) {
    return rendering.apply(page, user);
  }
}
