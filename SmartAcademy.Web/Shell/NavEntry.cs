using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Shell;

/// <summary>One way through the portal. The words are ShellTexts' <c>nav.{Key}</c>; the policy decides who sees it.</summary>
internal sealed record NavEntry(string Key, string Href, IconName Icon, string Policy);
