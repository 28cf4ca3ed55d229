namespace SmartAcademy.Data.Users.Accounts;

/// <summary>The guardian or student for whom a person signs in.</summary>
public sealed record LinkedPerson(Guid Id, string Name, bool IsStudent);
