namespace SmartAcademy.Web.Notifications;

/// <summary>Texts of mails and of the page that lists them: <c>{kind}.subject</c>, <c>.lead</c>, <c>.action</c>, <c>.after</c>.</summary>
internal sealed class NotificationsTexts;
