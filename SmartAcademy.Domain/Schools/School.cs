namespace SmartAcademy.Domain.Schools;

/// <summary>One school of the group; everything else belongs to one.</summary>
public sealed class School
{
    private School()
    {
    }

    public School(string name, string code)
    {
        Id = Guid.CreateVersion7();
        Name = name;
        Code = code.ToUpperInvariant();
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public string? NameBangla { get; private set; }

    /// <summary>Short unique code in capitals, printed on cards and receipts.</summary>
    public string Code { get; private set; } = "";

    public string? Address { get; private set; }

    public string? Phone { get; private set; }

    public string? Email { get; private set; }

    public string? Website { get; private set; }

    public Guid? LogoFileId { get; private set; }

    /// <summary>IANA zone id; school days are counted in it.</summary>
    public string TimeZoneId { get; private set; } = Kernel.SchoolClock.DefaultZoneId;

    public bool IsActive { get; private set; } = true;

    /// <summary>The writable fields as they stand.</summary>
    public SchoolDescription Description => new(Name, Code, NameBangla, Address, Phone, Email, Website, TimeZoneId);

    public void Describe(SchoolDescription description)
    {
        (Name, NameBangla, Code) = (description.Name, description.NameBangla, description.Code.ToUpperInvariant());
        (Address, Phone, Email, Website) = (description.Address, description.Phone, description.Email, description.Website);
        TimeZoneId = description.TimeZoneId;
    }

    public void SetLogo(Guid? fileId) => LogoFileId = fileId;

    public void Activate() => IsActive = true;

    public void Deactivate() => IsActive = false;
}
