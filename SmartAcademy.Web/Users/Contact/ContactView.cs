namespace SmartAcademy.Web.Users.Contact;

/// <summary>How a person is reached, and whether it was proved.</summary>
internal sealed record ContactView(string? Email, bool EmailIsProved, string? Phone, bool PhoneIsProved);
